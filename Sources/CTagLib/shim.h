// TagLib is C++; Swift sees it only through CTags.
